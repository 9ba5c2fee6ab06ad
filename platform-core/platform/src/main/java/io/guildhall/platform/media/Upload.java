package io.guildhall.platform.media;

import java.io.InputStream;

/** A file somebody sends. */
public record Upload(String name, InputStream content) {}
