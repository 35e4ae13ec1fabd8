import { useTranslation } from 'react-i18next';
import { knownPromotionChannels } from '#contract/idea-parts.ts';

type KnownChannel = (typeof knownPromotionChannels)[number];

/** Names of the known channels in the language of the page; any other one is the person's own word. */
export function useChannels() {
  const { t } = useTranslation('promotions');
  const known = (channel: string): channel is KnownChannel =>
    (knownPromotionChannels as readonly string[]).includes(channel);
  const nameOf = (channel: string) => (known(channel) ? t(`channel.${channel}`) : channel);
  return {
    nameOf,
    names: knownPromotionChannels.map(nameOf),
    /** What is stored for a name that was typed or chosen. */
    channelOf(name: string): string {
      const typed = name.trim().toLowerCase();
      return knownPromotionChannels.find((each) => nameOf(each).toLowerCase() === typed) ?? name.trim();
    },
  };
}
