/** The page of notices, and their place in the workbench. */
package io.guildhall.platform.inbox.web;
