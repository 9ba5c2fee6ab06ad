/** Notices for programs. */
package io.guildhall.platform.inbox.rest;
