'use client'

import { defaultKeymap, history, historyKeymap, indentWithTab, isolateHistory, undo } from '@codemirror/commands'
import { pythonLanguage } from '@codemirror/lang-python'
import { HighlightStyle, bracketMatching, indentOnInput, indentUnit, syntaxHighlighting } from '@codemirror/language'
import { Compartment, EditorState } from '@codemirror/state'
import { EditorView, drawSelection, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view'
import { tags } from '@lezer/highlight'
import { useEffect, useImperativeHandle, useRef, type Ref } from 'react'

export type EditorHandle = {
  /** Puts another text in; `undo` brings back the one before. */
  replace: (code: string) => void
  undo: () => void
  focus: () => void
}

type Props = {
  initial: string
  isReadOnly: boolean
  label: string
  /** How to leave with the keyboard. */
  help: string
  onChange: (code: string) => void
  onRun: () => void
  /** Tab moves the focus from now on. */
  onTabFreed: () => void
  onFocus: () => void
  handle: Ref<EditorHandle>
}

const highlight = HighlightStyle.define([
  { tag: [tags.keyword, tags.operatorKeyword, tags.modifier], color: 'var(--sea)', fontWeight: '600' },
  { tag: [tags.string, tags.special(tags.string)], color: 'var(--ok)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--sail)' },
  { tag: tags.comment, color: 'var(--ink-soft)', fontStyle: 'italic' },
  { tag: [tags.function(tags.definition(tags.variableName)), tags.className], fontWeight: '600' },
  { tag: tags.invalid, color: 'var(--wrong)' },
])

const theme = EditorView.theme({
  '&': { color: 'var(--ink)', backgroundColor: 'var(--raised)', fontSize: '0.9375rem' },
  '&.cm-focused': { outline: '3px solid var(--sea)', outlineOffset: '2px' },
  '.cm-scroller': { fontFamily: 'ui-monospace, "Cascadia Code", "DejaVu Sans Mono", Menlo, Consolas, monospace', lineHeight: '1.55', minHeight: '11rem' },
  '.cm-content': { padding: '0.75rem 0', caretColor: 'var(--ink)' },
  '.cm-gutters': { backgroundColor: 'var(--raised)', color: 'var(--ink-soft)', border: 'none' },
  '.cm-activeLine': { backgroundColor: 'color-mix(in srgb, var(--wind) 12%, transparent)' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)', borderLeftWidth: '2px' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': { backgroundColor: 'color-mix(in srgb, var(--wind) 40%, transparent)' },
  '&.cm-focused .cm-matchingBracket': { backgroundColor: 'color-mix(in srgb, var(--sail) 25%, transparent)' },
})

/**
 * A Python editor. It lives in a shadow root, because there its styles are sheets of the document object model, which
 * our Content-Security-Policy allows, and not `<style>` elements, which it refuses.
 */
export function CodeEditor({ initial, isReadOnly, label, help, onChange, onRun, onTabFreed, onFocus, handle }: Props) {
  const host = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView | null>(null)
  const readOnly = useRef(new Compartment())
  const attributes = useRef(new Compartment())
  const first = useRef({ initial, isReadOnly, label })
  const events = useRef({ onChange, onRun, onTabFreed, onFocus })

  useEffect(() => {
    events.current = { onChange, onRun, onTabFreed, onFocus }
  })

  useEffect(() => {
    const root = host.current?.shadowRoot ?? host.current?.attachShadow({ mode: 'open' })
    if (!root) return
    const made = new EditorView({
      root,
      state: EditorState.create({
        doc: first.current.initial,
        extensions: [
          lineNumbers(),
          history(),
          drawSelection(),
          highlightActiveLine(),
          bracketMatching(),
          indentOnInput(),
          indentUnit.of('    '),
          EditorState.tabSize.of(4),
          EditorView.lineWrapping,
          pythonLanguage,
          syntaxHighlighting(highlight),
          theme,
          readOnly.current.of(EditorState.readOnly.of(first.current.isReadOnly)),
          attributes.current.of(attributesOf(first.current.label)),
          keymap.of([
            { key: 'Mod-Enter', run: () => (events.current.onRun(), true) },
            { key: 'Escape', run: freeTab },
            indentWithTab,
            ...defaultKeymap,
            ...historyKeymap,
          ]),
          EditorView.domEventHandlers({
            focus: () => events.current.onFocus(),
            // The next visit begins with a Tab key that indents.
            blur: (_event, own) => own.setTabFocusMode(false),
          }),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) events.current.onChange(update.state.doc.toString())
          }),
        ],
      }),
    })
    root.append(made.dom)
    view.current = made
    function freeTab(own: EditorView): boolean {
      own.setTabFocusMode(true)
      events.current.onTabFreed()
      return true
    }
    return () => made.destroy()
  }, [])

  useEffect(() => {
    view.current?.dispatch({ effects: [readOnly.current.reconfigure(EditorState.readOnly.of(isReadOnly)), attributes.current.reconfigure(attributesOf(label, help))] })
  }, [isReadOnly, label, help])

  useImperativeHandle(handle, () => ({
    // A step of the history by itself, however soon after a keystroke: undoing it undoes nothing else.
    replace: (code) => view.current?.dispatch({ changes: { from: 0, to: view.current.state.doc.length, insert: code }, annotations: isolateHistory.of('full') }),
    undo: () => void (view.current && undo(view.current)),
    focus: () => view.current?.focus(),
  }))

  return <div ref={host} />
}

/** A description is given as a text, because an id outside of the shadow root cannot be pointed to. */
const attributesOf = (label: string, help = '') =>
  EditorView.contentAttributes.of({ 'aria-label': label, 'aria-description': help, spellcheck: 'false', autocapitalize: 'off', autocorrect: 'off' })
