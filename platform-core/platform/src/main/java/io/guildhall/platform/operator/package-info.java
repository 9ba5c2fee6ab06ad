/**
 * The operator's side of the platform: launching marketplaces, watching them, suspending and resuming them.
 *
 * <p>Its public face is {@link io.guildhall.platform.operator.OperatorDesk}. It may use {@code shared}, {@code tenancy},
 * {@code identity} and {@code audit}.
 */
package io.guildhall.platform.operator;
