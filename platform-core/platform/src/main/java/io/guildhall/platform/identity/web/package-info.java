/** Sign-in and sign-out, and who a page is rendered for. */
package io.guildhall.platform.identity.web;
