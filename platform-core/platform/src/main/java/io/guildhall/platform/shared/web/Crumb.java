package io.guildhall.platform.shared.web;

/** One step of the way to a page. The last one is the page itself. */
public record Crumb(String label, String href) {}
