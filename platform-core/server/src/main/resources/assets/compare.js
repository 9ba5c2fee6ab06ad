// Picking products to compare. The cookie is the one pages write where there is no script: ids with dots between them.

const COOKIE = "compare";
const A_MONTH = 30 * 24 * 3600;
const tray = document.querySelector("[data-compare-tray]");
const most = Number(tray.dataset.most);

const picked = () => (document.cookie.match(/(?:^|; )compare=([0-9a-f.-]+)/)?.[1] ?? "").split(".").filter(Boolean);

function keep(ids) {
    document.cookie = `${COOKIE}=${ids.join(".")}; path=/; max-age=${ids.length ? A_MONTH : 0}; samesite=lax`;
    show();
}

function show() {
    const ids = picked();
    document.querySelectorAll("[data-compare]").forEach(form => {
        form.querySelector("button").setAttribute("aria-pressed", String(ids.includes(form.dataset.compare)));
    });
    tray.hidden = ids.length === 0 || location.pathname === "/compare";
    tray.querySelector("[data-compare-count]").textContent = ids.length;
    tray.querySelector("[data-compare-full]").hidden = true;
    const tool = document.querySelector(".gh-tool[href='/compare']");
    if (!tool) return;
    let badge = tool.querySelector(".gh-tool-count");
    if (!badge) {
        badge = document.createElement("span");
        badge.className = "gh-tool-count";
        badge.setAttribute("aria-hidden", "true");
        tool.append(badge);
    }
    badge.textContent = ids.length;
    badge.hidden = ids.length === 0;
    const name = tool.getAttribute("aria-label").replace(/ \(\d+\)$/, "");
    tool.setAttribute("aria-label", ids.length ? `${name} (${ids.length})` : name);
}

document.addEventListener("submit", event => {
    const product = event.target.dataset?.compare;
    if (!product) return;
    event.preventDefault();
    const ids = picked();
    if (ids.includes(product)) {
        keep(ids.filter(id => id !== product));
    } else if (ids.length < most) {
        keep([...ids, product]);
    } else {
        tray.querySelector("[data-compare-full]").hidden = false;
    }
}, true);

tray.querySelector("[data-compare-clear]").addEventListener("click", () => keep([]));

document.querySelectorAll("[data-print]").forEach(button => {
    button.hidden = false;
    button.addEventListener("click", () => print());
});

window.addEventListener("pageshow", show);
document.addEventListener("htmx:load", show);
show();
