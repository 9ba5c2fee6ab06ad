/**
 * What every page is made of: the {@link io.guildhall.platform.shared.web.Shell} it is rendered in, texts and formats of
 * the reader's language, assets, tables, forms and error pages. A page method returns a
 * {@link io.guildhall.platform.shared.web.Page}; templates live in the server module under {@code src/main/jte}.
 */
package io.guildhall.platform.shared.web;
