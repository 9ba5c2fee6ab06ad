/** Files people upload: kept on disk by tenant, known by an id, handed out only by code that has asked who may have them. */
package io.guildhall.platform.shared.files;
