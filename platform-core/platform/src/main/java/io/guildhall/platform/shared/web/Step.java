package io.guildhall.platform.shared.web;

import java.util.Locale;

/**
 * One step of a wizard or of long work.
 *
 * @param detail what it did, does or why it failed; empty for nothing to say
 */
public record Step(String label, State state, String detail) {

    /** How far a step is. */
    public enum State {
        TODO,
        CURRENT,
        DONE,
        FAILED;

        /** The style class. */
        public String css() {
            return "step-" + name().toLowerCase(Locale.ROOT);
        }

        /** Text key of its name, for those who do not see the sign. */
        public String textKey() {
            return "shared.step." + name().toLowerCase(Locale.ROOT);
        }
    }

    public static Step of(String label, State state) {
        return new Step(label, state, "");
    }

    /**
     * The steps of a wizard that stands at one of them.
     *
     * @param current index from 0
     */
    public static java.util.List<Step> wizard(int current, String... labels) {
        java.util.List<Step> steps = new java.util.ArrayList<>();
        for (int index = 0; index < labels.length; index++) {
            steps.add(of(labels[index], index < current ? State.DONE : index == current ? State.CURRENT : State.TODO));
        }
        return steps;
    }
}
