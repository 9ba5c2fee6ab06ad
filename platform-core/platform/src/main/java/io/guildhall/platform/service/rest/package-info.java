/** Value-added services for programs. */
package io.guildhall.platform.service.rest;
