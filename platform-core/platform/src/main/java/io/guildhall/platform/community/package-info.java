/**
 * What a marketplace publishes: news, and pages such as help.
 *
 * <p>Its public face is {@link io.guildhall.platform.community.Articles}. It may use {@code shared}, {@code tenancy},
 * {@code identity} and {@code audit}.
 */
package io.guildhall.platform.community;
