/** Moderation in the tenant's console, and its outcome in the workbench. */
package io.guildhall.platform.moderation.web;
