// What pages do beyond links and forms. Everything works without it; this makes it quicker and gentler.

const each = (root, selector, action) => root.querySelectorAll(selector).forEach(action);

/** Controls that only make sense with script are hidden until there is one. */
function reveal(root) {
    each(root, "[data-toast-dismiss], [data-confirm-cancel], [data-reveal], [data-select-all], [data-copy]", control => {
        control.hidden = false;
    });
}

/** Focus goes to what needs a correction. */
function focusErrors(root) {
    root.querySelector("[data-form-errors]")?.focus();
}

/** A toast leaves after a while, unless somebody is reading it; an error stays. */
function toasts(root) {
    each(root, "[data-toast]:not(.tone-bad)", toast => {
        let timer;
        const wait = () => { timer = setTimeout(() => toast.remove(), 7000); };
        toast.addEventListener("pointerenter", () => clearTimeout(timer));
        toast.addEventListener("pointerleave", wait);
        toast.addEventListener("focusin", () => clearTimeout(timer));
        wait();
    });
}

function start(root) {
    reveal(root);
    toasts(root);
    focusErrors(root);
}

// Menus close when something else is clicked, and by Escape, which gives the focus back.
document.addEventListener("click", event => {
    each(document, "details[data-menu][open]", menu => {
        if (!menu.contains(event.target)) menu.open = false;
    });
});
document.addEventListener("keydown", event => {
    if (event.key !== "Escape") return;
    each(document, "details[data-menu][open]", menu => {
        menu.open = false;
        menu.querySelector("summary").focus();
    });
});

// A question before an act is asked in a dialog.
function ask(details) {
    const panel = details.querySelector(".gh-confirm-panel");
    const dialog = document.createElement("dialog");
    dialog.className = "gh-dialog";
    const title = panel.querySelector(".gh-confirm-title");
    title.id ||= "confirm-" + Math.random().toString(36).slice(2);
    dialog.setAttribute("aria-labelledby", title.id);
    dialog.append(panel);
    document.body.append(dialog);
    dialog.addEventListener("close", () => {
        details.append(panel);
        dialog.remove();
        details.querySelector("summary").focus();
    });
    dialog.addEventListener("click", event => {
        if (event.target === dialog || event.target.closest("[data-confirm-cancel]")) dialog.close();
    });
    dialog.showModal();
}

document.addEventListener("click", event => {
    const question = event.target.closest("details[data-confirm] > summary");
    if (question) {
        event.preventDefault();
        ask(question.parentElement);
        return;
    }
    const dismiss = event.target.closest("[data-toast-dismiss]");
    if (dismiss) {
        dismiss.closest("[data-toast]").remove();
        return;
    }
    const eye = event.target.closest("[data-reveal]");
    if (eye) {
        const field = document.getElementById(eye.dataset.reveal);
        const shown = field.type === "text";
        field.type = shown ? "password" : "text";
        eye.setAttribute("aria-pressed", String(!shown));
        return;
    }
    const copy = event.target.closest("[data-copy]");
    if (copy) {
        navigator.clipboard.writeText(copy.dataset.copy).then(() => {
            copy.dataset.copied = "";
            setTimeout(() => delete copy.dataset.copied, 2000);
        });
    }
});

// A form is sent once, however often its button is pressed.
document.addEventListener("submit", event => {
    const form = event.target;
    if (event.defaultPrevented || form.method !== "post") return;
    if (form.dataset.sent !== undefined) {
        event.preventDefault();
        return;
    }
    form.dataset.sent = "";
    delete form.dataset.changed;
    event.submitter?.setAttribute("aria-busy", "true");
});
window.addEventListener("pageshow", () => {
    each(document, "form[data-sent]", form => {
        delete form.dataset.sent;
        each(form, "[aria-busy]", button => button.removeAttribute("aria-busy"));
    });
});

// Leaving a long form with changes in it asks first.
document.addEventListener("input", event => {
    const form = event.target.form;
    if (form?.matches("[data-guard]")) form.dataset.changed = "";
});
window.addEventListener("beforeunload", event => {
    if (document.querySelector("form[data-guard][data-changed]")) event.preventDefault();
});

// Bulk selection.
document.addEventListener("change", event => {
    const table = event.target.closest(".gh-table-block");
    if (!table) return;
    const boxes = [...table.querySelectorAll("[data-select]")];
    if (event.target.matches("[data-select-all]")) boxes.forEach(box => { box.checked = event.target.checked; });
    const chosen = boxes.filter(box => box.checked).length;
    const all = table.querySelector("[data-select-all]");
    if (all) {
        all.checked = chosen === boxes.length;
        all.indeterminate = chosen > 0 && chosen < boxes.length;
    }
    const count = table.querySelector("[data-bulk-count]");
    if (count) count.textContent = chosen;
});

// A file too large is refused before it travels.
document.addEventListener("change", event => {
    const field = event.target;
    if (field.type !== "file" || !field.dataset.mostBytes) return;
    const tooLarge = [...field.files].some(file => file.size > Number(field.dataset.mostBytes));
    const help = document.getElementById(field.id + "-help");
    field.setCustomValidity(tooLarge ? help.textContent : "");
    field.classList.toggle("is-invalid", tooLarge);
    if (tooLarge) field.reportValidity();
});
for (const [type, over] of [["dragover", true], ["dragleave", false], ["drop", false]]) {
    document.addEventListener(type, event => {
        event.target.closest?.("[data-drop]")?.classList.toggle("gh-drop-over", over);
    });
}

start(document);
document.addEventListener("htmx:load", event => start(event.target));
