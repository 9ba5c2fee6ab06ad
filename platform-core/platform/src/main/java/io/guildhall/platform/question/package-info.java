/**
 * What buyers ask about products and what their sellers answer. A question is its asker's and its seller's until it is
 * answered; then everyone who sees the product reads both, unless somebody has hidden it for a reason.
 *
 * <p>Its public face is {@link io.guildhall.platform.question.Questions}. It may use {@code shared}, {@code tenancy},
 * {@code identity}, {@code audit}, {@code company}, {@code catalog} and {@code inbox}.
 */
package io.guildhall.platform.question;
