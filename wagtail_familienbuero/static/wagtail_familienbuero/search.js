/* Suggestions while typing: a combobox with a list of words, as ARIA 1.2 wants it. Without this script the field is
   a plain form. All texts come from the server. */
(function () {
  "use strict";
  var WAIT = 150, FROM = 2;

  function start(box) {
    var input = box.querySelector("input"), address = box.getAttribute("data-fb-suggest");
    if (!input || !address || !window.fetch || !window.AbortController) return;
    var list = document.createElement("ul"), status = document.createElement("p");
    var options = [], active = -1, timer, request, typed = input.value;

    list.id = input.id + "-list";
    list.className = "fb-suggestions";
    list.hidden = true;
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", box.getAttribute("data-fb-label"));
    status.className = "fb-hidden";
    status.setAttribute("role", "status");
    box.append(list, status);
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-expanded", "false");
    input.setAttribute("aria-controls", list.id);

    function stop() {
      clearTimeout(timer);
      if (request) request.abort();
      request = null;
    }

    function close() {
      stop();
      list.hidden = true;
      list.replaceChildren();
      options = [];
      active = -1;
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
    }

    function mark(index) {
      active = index;
      options.forEach(function (option, number) {
        option.setAttribute("aria-selected", String(number === index));
      });
      if (index < 0) {
        input.removeAttribute("aria-activedescendant");
        input.value = typed;
        return;
      }
      input.setAttribute("aria-activedescendant", options[index].id);
      input.value = options[index].firstChild.textContent;
      options[index].scrollIntoView({ block: "nearest" });
    }

    function choose(index) {
      input.value = options[index].firstChild.textContent;
      close();
      input.form.requestSubmit();
    }

    function option(suggestion, index) {
      var item = document.createElement("li"), text = document.createElement("bdi");
      item.id = list.id + "-" + index;
      item.setAttribute("role", "option");
      item.setAttribute("aria-selected", "false");
      text.textContent = suggestion.text;
      item.append(text);
      if (suggestion.kind) {
        var kind = document.createElement("span");
        kind.className = "fb-kind";
        kind.textContent = suggestion.kind;
        item.append(" ", kind);
      }
      item.addEventListener("mousedown", function (event) { event.preventDefault(); });
      item.addEventListener("click", function () { choose(index); });
      return item;
    }

    function show(suggestions) {
      close();
      options = suggestions.map(option);
      list.replaceChildren.apply(list, options);
      list.hidden = !options.length;
      input.setAttribute("aria-expanded", String(options.length > 0));
      var said = options.length === 1 ? "one" : options.length ? "some" : "none";
      status.textContent = box.getAttribute("data-fb-" + said).replace("%n", options.length);
    }

    function ask() {
      stop();
      var mine = request = new AbortController(), words = typed.replace(/^\s+/, ""); // a blank at the end says that the word is whole
      fetch(address + "?q=" + encodeURIComponent(words), { signal: mine.signal, headers: { Accept: "application/json" } })
        .then(function (answer) { return answer.ok ? answer.json() : { suggestions: [] }; })
        .then(function (found) { if (mine === request) show(found.suggestions || []); })
        .catch(function () { if (mine === request) close(); });
    }

    input.addEventListener("input", function () {
      typed = input.value;
      stop();
      if (typed.trim().length < FROM) { close(); status.textContent = ""; }
      else timer = setTimeout(ask, WAIT);
    });

    input.addEventListener("keydown", function (event) {
      if (event.isComposing) return;
      var is_open = !list.hidden, last = options.length - 1;
      if (event.key === "ArrowDown" && is_open) mark(active < last ? active + 1 : -1);
      else if (event.key === "ArrowUp" && is_open) mark(active >= 0 ? active - 1 : last);
      else if (event.key === "ArrowDown" && typed.trim().length >= FROM) ask();
      else if (event.key === "Enter" && is_open && active >= 0) choose(active);
      else if (event.key === "Escape" && is_open) { input.value = typed; close(); }
      else return;
      event.preventDefault();
    });

    input.addEventListener("blur", function () { close(); typed = input.value; });
    input.form.addEventListener("submit", close);
  }

  function startAll() {
    document.querySelectorAll("[data-fb-suggest]").forEach(start);
  }

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", startAll);
  else startAll();
})();
