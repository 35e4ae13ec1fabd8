import { ActionIcon, Menu } from '@mantine/core';
import { IconCopy, IconPhoto, IconPhotoDown, IconVector } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '#ui/lib/announce.ts';
import { useSaveFile } from '#ui/lib/save-file.ts';
import { showFailureToast, showToast } from '#ui/lib/toast.tsx';
import type { Drawn } from './draw-image.ts';
import { canCopyImages, copyImage, toPngFile, toSvgFile } from './image-files.ts';
import { type PictureContents, PictureDialog } from './picture-dialog.tsx';

interface ImageMenuProps {
  /** Of the chart. */
  title: string;
  /** Of the file, without its ending. */
  fileName: string;
  draw: () => Drawn | undefined;
  /** Of a private chart: told and asked for each time before anything leaves. */
  contents?: PictureContents | undefined;
}

type Way = 'png' | 'svg' | 'copy';

/** Takes a chart out of the page as a picture. Copying is offered only where the browser can. */
export function ImageMenu({ title, fileName, draw, contents }: ImageMenuProps) {
  const { t } = useTranslation('chart');
  const saveFile = useSaveFile();
  const [asked, setAsked] = useState<Way>();

  async function save(make: (drawn: Drawn, name: string) => File | Promise<File>) {
    const drawn = draw();
    if (!drawn) return;
    try {
      await saveFile(await make(drawn, fileName));
    } catch {
      showFailureToast(t('image.notMade'));
    }
  }
  async function copy() {
    const drawn = draw();
    if (!drawn) return;
    try {
      await copyImage(drawn);
      showToast(t('image.copied'));
      announce(t('image.copied'));
    } catch {
      showFailureToast(t('image.notCopied'));
    }
  }
  function take(way: Way) {
    setAsked(undefined);
    if (way === 'copy') void copy();
    else void save(way === 'png' ? toPngFile : toSvgFile);
  }
  const ask = contents ? setAsked : take;
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon aria-label={t('image.menu', { title })} title={t('image.menu', { title })}>
            <IconPhoto size="1.125rem" aria-hidden="true" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconPhotoDown size="1rem" aria-hidden="true" />}
            onClick={() => ask('png')}
          >
            {t('image.png')}
          </Menu.Item>
          <Menu.Item leftSection={<IconVector size="1rem" aria-hidden="true" />} onClick={() => ask('svg')}>
            {t('image.svg')}
          </Menu.Item>
          {canCopyImages() && (
            <Menu.Item leftSection={<IconCopy size="1rem" aria-hidden="true" />} onClick={() => ask('copy')}>
              {t('image.copy')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {contents && (
        <PictureDialog
          title={title}
          contents={contents}
          asked={asked && t(`image.${asked}`)}
          onConfirm={() => asked && take(asked)}
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
  );
}
