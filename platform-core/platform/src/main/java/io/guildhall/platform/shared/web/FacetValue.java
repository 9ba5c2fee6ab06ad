package io.guildhall.platform.shared.web;

/**
 * One value of a facet.
 *
 * @param count how many hits have it
 * @param chosen whether the list is filtered by it
 * @param href the list with this value chosen, or without it if it is
 */
public record FacetValue(String label, long count, boolean chosen, String href) {}
