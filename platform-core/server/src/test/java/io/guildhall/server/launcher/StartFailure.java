package io.guildhall.server.launcher;

/** A part of the stack did not start; the message says why, the advice says what the reader can do about it. */
public final class StartFailure extends RuntimeException {
    private final String part;
    private final String advice;

    public StartFailure(String part, String reason, String advice) {
        this(part, reason, advice, null);
    }

    public StartFailure(String part, String reason, String advice, Throwable cause) {
        super(reason, cause);
        this.part = part;
        this.advice = advice;
    }

    public String part() {
        return part;
    }

    public String advice() {
        return advice;
    }

    /** The failure as it is printed: part, reason, advice. */
    public String explanation() {
        return part + " did not start: " + getMessage() + System.lineSeparator() + "  What to do: " + advice;
    }
}
