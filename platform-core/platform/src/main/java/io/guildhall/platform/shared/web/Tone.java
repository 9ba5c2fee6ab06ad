package io.guildhall.platform.shared.web;

/** What a colour means, the same on every page. The words beside it say it too. */
public enum Tone {
    /** Nothing to do: a draft, something archived. */
    NEUTRAL("circle-dashed"),
    /** Under way, somebody else's turn. */
    INFO("info-circle"),
    /** Wants attention: the reader's turn, or a deadline near. */
    ATTENTION("alert-triangle"),
    /** Done, active, in order. */
    GOOD("circle-check"),
    /** Failed, refused, blocked. */
    BAD("alert-circle");

    private final String icon;

    Tone(String icon) {
        this.icon = icon;
    }

    public String icon() {
        return icon;
    }

    /** The style class. */
    public String css() {
        return "tone-" + name().toLowerCase(java.util.Locale.ROOT);
    }
}
