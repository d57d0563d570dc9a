// VeraCheck: asks the engine of veraPDF about files. VeraCheck ua1,2a a.pdf b.pdf; exit 1: one fails.
import java.io.*; import java.util.*; import javax.xml.parsers.*; import org.w3c.dom.*;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider; import org.verapdf.pdfa.*;
import org.verapdf.pdfa.flavours.PDFAFlavour; import org.verapdf.pdfa.results.*; import org.verapdf.pdfa.validation.profiles.*;
public class VeraCheck {
  static Map<String,String> F = Map.of("ua1","PDFUA-1","2a","PDFA-2A","2b","PDFA-2B","3a","PDFA-3A","3b","PDFA-3B");
  static List<Element> kids(Element e){ var l=new ArrayList<Element>(); if(e!=null) for(Node c=e.getFirstChild();c!=null;c=c.getNextSibling()) if(c instanceof Element x) l.add(x); return l; }
  static Element kid(Element e,String n){ return kids(e).stream().filter(c->c.getTagName().equals(n)).findFirst().orElse(null); }
  static String txt(Element e,String n){ var c=kid(e,n); return c==null?null:c.getTextContent(); }
  static ValidationProfile profile(String fl) throws Exception {   // DOM: the jar has no JAXB implementation
    var root=DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(VeraCheck.class.getResourceAsStream("/org/verapdf/pdfa/validation/"+F.get(fl)+".xml")).getDocumentElement();
    var rules=new HashSet<Rule>(); var vars=new HashSet<Variable>();
    for(var r:kids(kid(root,"rules"))){ var id=kid(r,"id"); var er=kid(r,"error"); var args=new ArrayList<ErrorArgument>();
      for(var x:kids(kid(er,"arguments"))) args.add(ErrorArgumentImpl.fromValues(x.getTextContent(), x.hasAttribute("name")?x.getAttribute("name"):null, null));
      rules.add(Profiles.ruleFromValues(Profiles.ruleIdFromValues(PDFAFlavour.Specification.valueOf(id.getAttribute("specification")),id.getAttribute("clause"),Integer.parseInt(id.getAttribute("testNumber"))),
        r.getAttribute("object"), r.hasAttribute("deferred")?Boolean.valueOf(r.getAttribute("deferred")):null, r.getAttribute("tags"), txt(r,"description"), txt(r,"test"), Profiles.errorFromValues(txt(er,"message"),args), List.of())); }
    for(var v:kids(kid(root,"variables"))) vars.add(Profiles.variableFromValues(v.getAttribute("name"),v.getAttribute("object"),txt(v,"defaultValue"),txt(v,"value")));
    return Profiles.profileFromValues(PDFAFlavour.fromString(fl), Profiles.profileDetailsFromValues(fl,fl,"veraPDF",new Date(0)), "", rules, vars); }
  public static void main(String[] a) throws Exception {
    java.util.logging.LogManager.getLogManager().reset(); VeraGreenfieldFoundryProvider.initialise(); boolean bad=false;
    for(String fl:a[0].split(",")){ var pr=profile(fl); for(int i=1;i<a.length;i++)
      try(var p=Foundries.defaultInstance().createParser(new File(a[i]),pr.getPDFAFlavour()); var v=Foundries.defaultInstance().createValidator(pr,100,false,false,false)){
        var r=v.validate(p); bad|=!r.isCompliant(); var n=new TreeMap<String,String>();
        for(var x:r.getTestAssertions()) if(x.getStatus()==TestAssertion.Status.FAILED) n.putIfAbsent(x.getRuleId().getClause()+"-"+x.getRuleId().getTestNumber(), x.getMessage()+" @ "+x.getLocation().getContext());
        System.out.printf("%s %s %s rules=%d checks=%d%n", r.isCompliant()?"PASS":"FAIL", fl, a[i], pr.getRules().size(), r.getTotalAssertions()); n.forEach((k,m)->System.out.println("   "+k+" "+m.replaceAll("\\s+"," "))); } }
    System.exit(bad?1:0); } }
