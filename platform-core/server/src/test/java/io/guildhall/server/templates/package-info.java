/** Proofs that the templates and the demo's content are right before anybody launches a marketplace from them. */
package io.guildhall.server.templates;
