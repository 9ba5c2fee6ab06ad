/** Value-added services in the tenant's console. */
package io.guildhall.platform.service.web;
