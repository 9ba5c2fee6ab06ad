package io.guildhall.server.bench;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * Something that can be bought.
 *
 * @param host of its marketplace
 * @param least the least quantity sold
 * @param seller the company that offers it
 */
record Goods(String host, UUID product, UUID variant, UUID seller, BigDecimal least) {}
