/**
 * The apparel trade: a style is ordered in colours and sizes at once, packed by ratio, priced over everything that is
 * mixed, and promises on its label what it is made of and how to care for it.
 *
 * <p>What the platform knows of a style's colours and sizes comes with the variants of
 * {@link io.guildhall.vertical.ProductFacts}.
 */
package io.guildhall.vertical.apparel;
