/* The tools above the rows of opening hours: the week drawn from the rows, pasting a text, copying a day.
   The rows are Wagtail's stream field; the server says what they mean, so that there is one truth. */
(function () {
  "use strict";

  var WAIT = 300; // milliseconds after the last key

  function init(root) {
    var form = root.closest("form");
    var name = root.dataset.name;
    if (!form || root.dataset.fbReady) return;
    root.dataset.fbReady = "true";
    var shown = "";
    var timer = null;

    function find(selector) { return root.querySelector(selector); }

    function stream() {
      var element = document.getElementById(name + "-root") || document.getElementById("id_" + name + "-root");
      return element && element.rootBlock;
    }

    function fields() {
      var data = new URLSearchParams();
      new FormData(form).forEach(function (value, key) {
        if (key.indexOf(name + "-") === 0 && typeof value === "string") data.append(key, value);
      });
      return data;
    }

    function post(url, data) {
      var token = form.querySelector("input[name=csrfmiddlewaretoken]");
      return fetch(url, {
        method: "POST",
        credentials: "same-origin",
        headers: { "X-CSRFToken": token ? token.value : "", "X-Requested-With": "XMLHttpRequest" },
        body: data,
      });
    }

    function say(text) { find("[data-fb-said]").textContent = text; }

    function failed() { say(root.dataset.failed); }

    // The week

    function draw() {
      var data = fields();
      if (data.toString() === shown) return;
      shown = data.toString();
      var asked = shown;
      post(root.dataset.weekUrl, data).then(function (answer) {
        return answer.ok ? answer.text() : Promise.reject(answer.status);
      }).then(function (html) {
        if (asked === shown) replace(html);
      }).catch(function () { shown = ""; });
    }

    // The summary keeps its element: a screen reader only tells what changes within one that it knows.
    function replace(html) {
      var fresh = new DOMParser().parseFromString(html, "text/html");
      find(".fb-week").replaceWith(fresh.querySelector(".fb-week"));
      find("[data-fb-summary]").replaceChildren.apply(
        find("[data-fb-summary]"), Array.from(fresh.querySelector("[data-fb-summary]").childNodes)
      );
    }

    function later() {
      window.clearTimeout(timer);
      timer = window.setTimeout(draw, WAIT);
    }

    // "8" and "8.30" are times, too

    function completeTime(input) {
      var parts = /^\s*(\d{1,2})(?:[.:h ]?(\d{2}))?\s*(?:Uhr|h)?\s*$/i.exec(input.value);
      if (!parts || Number(parts[1]) > 24 || Number(parts[2] || 0) > 59) return;
      if (Number(parts[1]) === 24 && Number(parts[2] || 0)) return;
      var hour = ("0" + (Number(parts[1]) % 24)).slice(-2);
      var complete = hour + ":" + (parts[2] || "00");
      if (input.value !== complete) input.value = complete;
    }

    // Rows

    function values() {
      return stream().getState().map(function (row) { return key(row.value); });
    }

    function key(value) {
      var parts = ["weekdays", "opens", "closes", "kind", "note", "nth", "valid_from", "valid_until"];
      return JSON.stringify(parts.map(function (part) { return [].concat(value[part] || []).filter(Boolean).sort(); }));
    }

    function add(rows) {
      var known = values();
      var fresh = rows.filter(function (row) { return known.indexOf(key(row)) < 0; });
      fresh.forEach(function (row) {
        stream().insert({ type: "slot", value: row }, stream().children.length, { animate: false, focus: false });
      });
      return fresh.length;
    }

    function keepNote(note) {
      var field = form.querySelector("[name=" + name + "_note]");
      if (!note || !field || field.value.indexOf(note) >= 0) return;
      field.value = field.value.trim() ? field.value.trim() + "\n" + note : note;
      field.dispatchEvent(new Event("input", { bubbles: true }));
      field.dispatchEvent(new Event("change", { bubbles: true }));
    }

    function paste() {
      var text = find("[data-fb-text]").value;
      post(root.dataset.textUrl, new URLSearchParams({ text: text })).then(function (answer) {
        return answer.json();
      }).then(function (found) {
        if (found.error) return say(found.error);
        var number = add(found.rows);
        keepNote(found.note);
        say(found.said[number]);
        later();
      }).catch(failed);
    }

    function boxes(row) {
      var days = {};
      form.querySelectorAll("input[name='" + row.prefix + "-value-weekdays']").forEach(function (box) {
        days[box.value] = box;
      });
      return days;
    }

    function copy(button) {
      var from = find("[data-fb-from]").value;
      var ticked = Array.from(root.querySelectorAll("[data-fb-to]:checked"));
      var to = ticked.map(function (box) { return box.value; }).filter(function (day) { return day !== from; });
      var rows = stream().children.map(boxes).filter(function (days) { return days[from] && days[from].checked; });
      rows.forEach(function (days) {
        to.forEach(function (day) {
          if (days[day].checked) return;
          days[day].checked = true;
          days[day].dispatchEvent(new Event("change", { bubbles: true }));
        });
      });
      ticked.forEach(function (box) { box.checked = false; });
      say(rows.length && to.length ? button.dataset.copied : button.dataset.nothing);
      later();
    }

    root.querySelectorAll("[data-fb-tool]").forEach(function (tool) {
      tool.hidden = false;
      tool.addEventListener("toggle", function () {
        var text = tool.querySelector("[data-fb-text]");
        var before = form.querySelector("[name=" + name + "_text]");
        if (text && !text.value && before) text.value = before.value;
      });
    });
    root.addEventListener("click", function (event) {
      if (event.target.closest("[data-fb-paste]")) paste();
      if (event.target.closest("[data-fb-copy]")) copy(event.target.closest("[data-fb-copy]"));
    });
    form.addEventListener("focusout", function (event) {
      if (/-value-(opens|closes)$/.test(event.target.name || "")) {
        completeTime(event.target);
        later();
      }
    });
    ["input", "change", "click"].forEach(function (kind) { form.addEventListener(kind, later); });
    if (form.querySelector("[name='" + name + "-0-type']")) later();
  }

  function start() {
    document.querySelectorAll("[data-fb-hours]").forEach(init);
  }

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
