/** What an article may try: to be taken for markup, for a link that runs, for another direction of writing. */
export const HOSTILE_TITLE =
  'Envoys <script>alert(1)</script> meet <img src=x onerror=alert(2)> in \u202eairatS\u202c "><svg onload=alert(3)>';

export const HOSTILE = `${HOSTILE_TITLE}

VALMORA, May 4 (North Wire) - Norland and Estavia will hold talks on <b onload="alert(4)">Monday</b>, Foreign Minister Ada <i>Norling</i> said.

"We will meet <a href='javascript:alert(5)'>here</a>," Norling told reporters. &amp;amp;lt;b&amp;amp;gt; </textarea><script>alert(6)</script>

A spokesman said the talks <iframe src="data:text/html,<script>alert(7)</script>"></iframe> could last two days. ]]> {{constructor.constructor('alert(8)')()}}
`;
