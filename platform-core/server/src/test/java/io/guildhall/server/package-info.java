/** What holds for the running product as a whole. */
package io.guildhall.server;
