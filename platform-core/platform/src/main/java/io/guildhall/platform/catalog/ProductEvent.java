package io.guildhall.platform.catalog;

import java.util.UUID;

/** Something that happened to one product. */
public interface ProductEvent {

    UUID product();
}
