// The form of a product: every field that counts goods shows the unit that is chosen once.

const form = document.getElementById("product-form");
const unit = form?.querySelector("#field-unit");

function showUnit(root) {
    if (!unit || !unit.value) return;
    const name = unit.selectedOptions[0].textContent.trim();
    root.querySelectorAll("[data-trade-unit]").forEach(place => { place.textContent = name; });
}

unit?.addEventListener("change", () => showUnit(document));
form?.addEventListener("htmx:load", event => showUnit(event.target));

// An error in details that are folded up unfolds them.
document.querySelectorAll("[data-form-errors] a").forEach(link => link.addEventListener("click", () => {
    document.querySelector(link.hash)?.closest("details")?.setAttribute("open", "");
}));
