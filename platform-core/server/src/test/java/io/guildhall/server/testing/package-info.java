/**
 * What system tests stand on: one running stack for all of them, a client of its API, a browser.
 *
 * <p>A test class asks for what it needs by the parameters of its methods:
 *
 * <pre>{@code
 * @ExtendWith({RunningStack.class, WithBrowser.class})
 * class SignInIT {
 *     @Test
 *     void an_operator_signs_in(TestStack stack, Browser browser) { … }
 * }
 * }</pre>
 */
package io.guildhall.server.testing;
