-- Neovim: what a test lets somebody do in it, step by step, while the editor itself goes on.
local patience, every = 20000, 10 -- milliseconds
local editor = {}

--- Wait until something holds, and give it.
function editor.wait(what, holds)
  local started = vim.uv.hrtime()
  while true do
    local found = holds()
    if found then
      return found
    end
    if (vim.uv.hrtime() - started) / 1e6 > patience then
      error('waited in vain until ' .. what, 0)
    end
    coroutine.yield()
  end
end

--- Do nothing for a number of seconds.
function editor.pause(seconds)
  local started = vim.uv.hrtime()
  editor.wait('the pause is over', function()
    return (vim.uv.hrtime() - started) / 1e9 > seconds
  end)
end

--- Open a file of the folder, and wait until its server is there.
function editor.open(path)
  vim.cmd.edit(vim.fn.fnameescape(path))
  return editor.wait('a server is there', function()
    local client = vim.lsp.get_clients({ bufnr = 0, name = 'aanzien' })[1]
    return client and client.initialized and client
  end)
end

--- Give the path of the file on the screen, from the folder that Neovim was started in.
function editor.path()
  return vim.fn.fnamemodify(vim.api.nvim_buf_get_name(0), ':.')
end

--- Put the cursor on the first place where a text stands.
function editor.at(text)
  for number, line in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, false)) do
    local start = line:find(text, 1, true)
    if start then
      return vim.api.nvim_win_set_cursor(0, { number, start - 1 })
    end
  end
  error('nowhere: ' .. text, 0)
end

--- Type keys, and wait until the line of the cursor is what it should become.
function editor.type(keys, line)
  vim.api.nvim_feedkeys(vim.keycode(keys), 't', false)
  editor.wait('the line is ' .. line, function()
    return vim.api.nvim_get_current_line() == line
  end)
end

--- Stop typing.
function editor.stop()
  vim.api.nvim_feedkeys(vim.keycode('<Esc>'), 't', false)
  editor.wait('nobody types', function()
    return vim.fn.mode() == 'n'
  end)
end

--- Wait until the file on the screen has a finding of a rule, and give it.
function editor.finding(code)
  return editor.wait('there is ' .. code, function()
    for _, each in ipairs(vim.diagnostic.get(0)) do
      if each.code == code then
        return each
      end
    end
  end)
end

--- Wait until the file on the screen has no finding of a rule.
function editor.clear(code)
  editor.wait('there is no ' .. code, function()
    return #vim.tbl_filter(function(each)
      return each.code == code
    end, vim.diagnostic.get(0)) == 0
  end)
end

--- Ask the server something about the place of the cursor.
function editor.ask(method)
  local client = vim.lsp.get_clients({ bufnr = 0, name = 'aanzien' })[1]
  local given
  client:request(method, vim.lsp.util.make_position_params(0, client.offset_encoding), function(err, found)
    given = { found = found, err = err and err.message }
  end)
  return editor.wait(method .. ' is answered', function()
    return given
  end)
end

--- Carry out the action that begins with a title.
function editor.act(title)
  vim.lsp.buf.code_action({
    apply = true,
    filter = function(action)
      return vim.startswith(action.title, title)
    end,
  })
end

--- Let somebody do something, and write down what they saw.
function editor.lived(steps, out)
  local life = coroutine.create(steps)
  local function said(answer)
    local file = assert(io.open(out, 'w'))
    file:write(vim.json.encode(answer))
    file:close()
    vim.cmd('qall!')
  end
  local function on()
    local went, answer = coroutine.resume(life, editor)
    if not went then
      said({ broken = tostring(answer) .. '\n' .. vim.fn.execute('messages') })
    elseif coroutine.status(life) == 'dead' then
      said({ seen = answer == nil and vim.NIL or answer })
    else
      vim.defer_fn(on, every)
    end
  end
  vim.schedule(on)
end

return editor
