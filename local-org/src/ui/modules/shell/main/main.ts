import { createElement } from 'lwc';
import 'lightning/refresh';
import ToastContainer from 'lightning/toastContainer';
import App from 'shell/app';

/** Starts the page. */
const toasts = ToastContainer.instance();
toasts.maxToasts = 5;
toasts.toastPosition = 'top-center';

document.getElementById('loading')?.remove();
document.body.append(createElement('shell-app', { is: App }));
