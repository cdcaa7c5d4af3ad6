// The picture above a post's text.
import { element } from './dom.js';
import { aboutFields, pictureField } from './picture-chooser.js';
import { say } from './words.js';

/** The fields of the picture above the text. */
export function leadFields(relay, values) {
  const box = element('details', { class: 'box', open: Boolean(values.picture) }, element('summary', {}, say('picture-above')));
  const address = pictureField(relay, { name: 'picture', at: 'picture.address', value: values.picture, box });
  return [address, ...aboutFields(values, 'picture', box)];
}

/** The picture that the fields describe, for the API. */
export function leadPicture(values) {
  if (!values.picture) return {};
  const alt = values.pictureDecorative ? { decorative: true } : { alt: values.pictureAlt };
  return {
    picture: {
      address: values.picture, ...alt, caption: values.pictureCaption, photographer: values.picturePhotographer,
      licence: values.pictureLicence,
    },
  };
}

/** A post's picture as the fields have it. */
export function leadValues({ picture = {} }) {
  return {
    picture: picture.address, pictureAlt: picture.alt, pictureDecorative: picture.decorative, pictureCaption: picture.caption,
    picturePhotographer: picture.photographer, pictureLicence: picture.licence,
  };
}
