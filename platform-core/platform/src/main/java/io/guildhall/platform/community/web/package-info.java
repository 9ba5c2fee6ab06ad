/** News and pages for everyone, and their editing in the tenant's console. */
package io.guildhall.platform.community.web;
