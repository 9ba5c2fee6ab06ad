/**
 * What every page is made of: the {@link io.guildhall.platform.shared.web.Shell} it is rendered in, texts and formats of
 * the reader's language, assets, tables, forms and error pages.
 *
 * <p>A page is three things. A method that asks a façade and answers a {@link io.guildhall.platform.shared.web.Page}:
 *
 * <pre>{@code
 * @GET
 * @Produces(MediaType.TEXT_HTML)
 * public Page order(@PathParam("id") UUID id) {
 *     return Page.of("ordering/order.jte", new OrderPage(orders.require(id)));
 * }
 * }</pre>
 *
 * <p>A template in the server module, {@code src/main/jte/ordering/order.jte}, that declares {@code @param Shell shell}
 * and {@code @param OrderPage page}, calls one of {@code @template.layout.marketplace}, {@code platform},
 * {@code workbench} or {@code console}, and is put together from {@code @template.components}; no inline style, no inline
 * script, both are refused by the browser. And texts in both languages, {@code i18n/ordering_en.properties} and
 * {@code i18n/ordering_zh_CN.properties}, read with {@code shell.t("ordering.order.title")}.
 *
 * <p>A form that is refused answers the same page with status 422 and its {@link
 * io.guildhall.platform.shared.web.FormView}; one that is accepted redirects with a {@link
 * io.guildhall.platform.shared.web.Flash}. A {@link io.guildhall.platform.shared.web.NavigationSource} puts the page into
 * a menu.
 */
package io.guildhall.platform.shared.web;
