/**
 * Measures the running product: what a request costs, cold and warm, beside the same work in plain JDBC on the same
 * database, and what a thousand marketplaces cost the others. Begun by {@code ./mvnw -P bench}.
 */
package io.guildhall.server.bench;
