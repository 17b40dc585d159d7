/* Dates and times as people type them. Wagtail's picker replaces what it cannot read by today or now, without a word:
   a German date, "31.2.", "25:00". Here a German date is read, and all else stays for the server to refuse. */
(function () {
  "use strict";
  var left = null;

  function picker(input) {
    var $ = window.jQuery;
    return $ && input.nodeName === "INPUT" ? $(input).data("xdsoft_datetimepicker") : null;
  }

  function two(digits) { return ("0" + digits).slice(-2); }

  // "24.12.2026", "1.3.27", "24. 12. 2026 8:00"
  function readGerman(text) {
    var parts = /^\s*(\d{1,2})\.\s*(\d{1,2})\.\s*((?:\d\d)?\d\d)(\s+\d{1,2}:\d{2})?\s*$/.exec(text);
    if (!parts) return text;
    var year = parts[3].length === 2 ? "20" + parts[3] : parts[3];
    return [year, two(parts[2]), two(parts[1])].join("-") + (parts[4] ? " " + two(parts[4].trim().slice(0, -3)) + parts[4].slice(-3) : "");
  }

  // Before the picker hears of it …
  document.addEventListener("blur", function (event) {
    var found = event.target.nodeName && picker(event.target);
    left = null;
    if (!found) return;
    var options = found.data("options") || {};
    var text = event.target.value;
    if (/^Y-m-d/.test(options.format || "")) text = readGerman(text);
    if (text !== event.target.value) event.target.value = text;
    left = { input: event.target, value: text };
  }, true);

  // … and after it.
  document.addEventListener("focusout", function (event) {
    if (left && left.input === event.target && left.value.trim()) event.target.value = left.value;
    left = null;
  }, true);
})();
