"""Rules of menselijke maat: what policy does to people is seen and measured."""
