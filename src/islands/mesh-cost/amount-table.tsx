import { isKnown, type MeshCost } from '../../domain/mesh-cost/cost.ts';
import { COLUMNS, componentRows, type Row } from '../../domain/mesh-cost/table.ts';
import { PLANE_NAMES } from '../../domain/mesh-cost/words.ts';
import { ROLES } from '../shared/table-roles.ts';

interface AmountTableProps {
  readonly caption: string;
  readonly rowName: string;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

export function AmountTable({ caption, rowName, columns, rows }: AmountTableProps) {
  return (
    <div class="amounts">
      <table {...ROLES.table}>
        <caption>{caption}</caption>
        <thead {...ROLES.rowgroup}>
          <tr {...ROLES.row}>
            <th scope="col" {...ROLES.columnheader}>
              {rowName}
            </th>
            {columns.map((column) => (
              <th key={column} scope="col" {...ROLES.columnheader}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...ROLES.rowgroup}>
          {rows.map(({ name, cells, missing }) => (
            <tr key={name} {...ROLES.row}>
              <th scope="row" {...ROLES.rowheader}>
                {name}
              </th>
              {cells.map((cell, i) => (
                <td key={columns[i]} {...ROLES.cell} data-label={columns[i]}>
                  {cell}
                </td>
              ))}
              {missing !== undefined && (
                <td {...ROLES.cell} class="missing" colSpan={columns.length}>
                  <span class="blank">{missing}</span>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function ComponentTables({ cost }: { readonly cost: MeshCost }) {
  const known = cost.planes.filter(isKnown);
  if (known.length === 0) return null;
  return (
    <details>
      <summary>Component by component</summary>
      {known.map((plane) => (
        <AmountTable
          key={plane.plane}
          caption={PLANE_NAMES[plane.plane]}
          rowName="Component"
          columns={COLUMNS}
          rows={componentRows(plane)}
        />
      ))}
    </details>
  );
}
