package io.guildhall.platform.catalog;

import io.guildhall.platform.shared.tenant.TenantId;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What this node has just heard of changes made on any node; told every fraction of a second, also where there were none.
 *
 * @param products those that may have changed
 * @param catalogues the marketplaces whose categories or settings may have changed
 * @param complete whether there is nothing left to hear of
 * @param asked when it was asked for, as {@link System#nanoTime()}
 */
public record ChangesHeard(Map<TenantId, Set<UUID>> products, Set<TenantId> catalogues, boolean complete, long asked) {}
