package io.guildhall.server.bench;

/**
 * What was promised, and what came of it.
 *
 * @param least whether the bound is a lower one
 */
record Target(String what, double reached, double bound, boolean least) {

    static Target atLeast(String what, double bound, double reached) {
        return new Target(what, reached, bound, true);
    }

    static Target atMost(String what, double bound, double reached) {
        return new Target(what, reached, bound, false);
    }

    boolean met() {
        return least ? reached >= bound : reached <= bound;
    }
}
