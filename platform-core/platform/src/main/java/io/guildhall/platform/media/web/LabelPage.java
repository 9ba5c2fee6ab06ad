package io.guildhall.platform.media.web;

import io.guildhall.platform.shared.web.Crumb;
import java.util.List;
import java.util.UUID;

/**
 * What a product's label says.
 *
 * @param facts its numbers, the most telling first
 * @param address of its page, which the code leads to
 */
public record LabelPage(UUID id, String name, String seller, List<Fact> facts, String address, List<Crumb> crumbs) {

    /** A number and what it is called. */
    public record Fact(String label, String value) {}
}
