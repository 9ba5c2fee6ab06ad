package io.guildhall.server.launcher;

/** The operator of a stack on one's own machine. Known to all, which is why such a stack listens to this machine only. */
public final class DemoOperator {
    public static final String USERNAME = "operator";
    public static final String PASSWORD = "guildhall";

    private DemoOperator() {}
}
