/** Mail to people: over SMTP where a server is configured, else onto the console. */
package io.guildhall.platform.shared.mail;
