package io.guildhall.platform.catalog;

import io.guildhall.vertical.IdentifierScheme.Uniqueness;
import io.guildhall.vertical.LocalizedText;

/**
 * A scheme of identifiers on this marketplace.
 *
 * @param rule in one sentence
 * @param example a valid identifier; empty where the scheme has no rule
 * @param asked whether sellers are asked for it
 * @param products how many published products carry one
 */
public record IdentifierUse(
        String code,
        LocalizedText name,
        LocalizedText rule,
        String example,
        Uniqueness uniqueness,
        boolean asked,
        long products) {}
