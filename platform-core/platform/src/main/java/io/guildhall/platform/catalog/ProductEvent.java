package io.guildhall.platform.catalog;

import java.util.List;
import java.util.UUID;

/** Something that happened to products of one tenant, to all of them in one transaction. */
public interface ProductEvent {

    List<UUID> products();
}
