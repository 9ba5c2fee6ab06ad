/**
 * The steel trade: what is sold by form and dimensions, and paid by a mass that is reckoned, weighed or copied from the
 * mill's tag.
 *
 * <p>A {@link io.guildhall.vertical.steel.Form} says which dimensions make a {@link io.guildhall.vertical.steel.Section};
 * the section knows its theoretical mass, its drawing and how buyers spell it. Tables of standards are data beside the
 * classes.
 */
package io.guildhall.vertical.steel;
