/**
 * The member companies of a marketplace: they register, are verified against their proof of licence, and manage their
 * profile and people.
 *
 * <p>Its public face is {@link io.guildhall.platform.company.Companies}, {@link
 * io.guildhall.platform.company.Registering} and {@link io.guildhall.platform.company.Colleagues}. It may use {@code
 * shared}, {@code tenancy}, {@code identity}, {@code audit} and {@code membership}.
 */
package io.guildhall.platform.company;
