/**
 * Value-added services: what a marketplace offers beside the goods, such as haulage or analysis, and for how much.
 *
 * <p>Its public face is {@link io.guildhall.platform.service.Services}. It may use {@code shared}, {@code tenancy},
 * {@code identity} and {@code audit}.
 */
package io.guildhall.platform.service;
