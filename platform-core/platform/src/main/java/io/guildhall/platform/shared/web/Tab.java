package io.guildhall.platform.shared.web;

import java.util.OptionalLong;

/** One of several sides of the same thing, each at an address of its own. */
public record Tab(String label, String href, boolean current, OptionalLong count) {

    public static Tab of(String label, String href, boolean current) {
        return new Tab(label, href, current, OptionalLong.empty());
    }

    /** The same tab with a number beside its label. */
    public Tab counting(long number) {
        return new Tab(label, href, current, OptionalLong.of(number));
    }
}
